// Package cli stands in for the library.
package cli

import "context"

type ActionFunc func(context.Context, *Command) error

type Command struct {
	Name     string
	Action   ActionFunc
	Commands []*Command
}

func (c *Command) Run(ctx context.Context, args []string) error { return nil }
func (c *Command) String(name string) string                    { return "" }
