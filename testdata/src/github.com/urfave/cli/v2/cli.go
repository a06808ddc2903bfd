// Package cli stands in for the library.
package cli

type Context struct{ args []string }

func (c *Context) String(name string) string { return "" }

type ActionFunc func(*Context) error

type Command struct {
	Name   string
	Action ActionFunc
}

type App struct{ Commands []*Command }

func (a *App) Run(arguments []string) error { return nil }
