// Package tool runs the commands of a program.
package tool

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
)

type Cmd struct {
	Name string
	Run  func(ctx context.Context, args []string) error
	// Line is called for each line of the standard input, if it is set.
	Line func(ctx context.Context, line string) error
	// Setup is called before.
	Setup func() error
}

type App struct {
	cmds map[string]*Cmd
	in   io.Reader
}

func New(cmds ...*Cmd) *App {
	a := &App{cmds: make(map[string]*Cmd), in: os.Stdin}
	for _, c := range cmds {
		a.cmds[c.Name] = c
	}
	return a
}

// Main runs the command that is named.
func (a *App) Main(ctx context.Context, args []string) error {
	c, ok := a.cmds[args[0]]
	if !ok {
		return fmt.Errorf("no command %q", args[0])
	}
	if c.Setup != nil {
		if err := c.Setup(); err != nil {
			return err
		}
	}
	if c.Run != nil {
		return c.Run(ctx, args[1:])
	}
	sc := bufio.NewScanner(a.in)
	for sc.Scan() {
		if err := c.Line(ctx, sc.Text()); err != nil {
			return err
		}
	}
	return sc.Err()
}

// Each calls fn for each argument.
func Each(args []string, fn func(string) error) error {
	for _, a := range args {
		if err := fn(a); err != nil {
			return err
		}
	}
	return nil
}

// Exactly calls fn with the arguments if there are so many.
func Exactly(n int, args []string, fn func([]string) error) error {
	if len(args) != n {
		return fmt.Errorf("want %d arguments", n)
	}
	return fn(args)
}
