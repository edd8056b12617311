"""The smallest useful Typer program: one command, one option, one line."""

import typer

app = typer.Typer()


@app.command()
def hello(name: str = "you") -> None:
    """Greet somebody."""
    print(f"Hello {name}")


def main() -> None:
    """Run the program."""
    app()
