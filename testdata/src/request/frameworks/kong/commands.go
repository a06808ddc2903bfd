// Package kong has commands that kong runs, one for each process.
package kong

import (
	"github.com/alecthomas/kong"
	"github.com/go-playground/validator/v10"
)

type app struct {
	Check Check  `cmd:""`
	Sync  *syncs `kong:"cmd"`
	Limit Limit  `help:"no command"`
}

type Check struct{ Path string }

func (c *Check) Run() error {
	v := validator.New()
	return v.Struct(c)
}

func (c *Check) Validate() error { return verify(c) }

// verify is called by a command alone.
func verify(c *Check) error { return validator.New().Struct(c) }

type syncs struct{ Files []string }

func (s syncs) Run() error {
	for range s.Files {
		_ = validator.New().Struct(s) // want `on every iteration of the loop at line \d+ of syncs.Run`
	}
	return validator.New().Struct(s)
}

// The near twin is a value, which something unseen may validate often.
type Limit struct{ N int }

func (l Limit) Validate() error { return validator.New().Struct(l) } // want `on every call of Limit.Validate`

func selected(ctx *kong.Context, in *Limit) error { return validator.New().Struct(in) }

func unselected(in *Limit) error { return validator.New().Struct(in) } // want `on every call of unselected`

func run() error {
	var a app
	return kong.Parse(&a).Run()
}
