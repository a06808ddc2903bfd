// Package options has what flags fill, in three spellings, and what they do not.
package options

import "flag"

// Serve registers its own flags.
type Serve struct{ Addr string }

func (o *Serve) AddFlags(fs *flag.FlagSet) { fs.StringVar(&o.Addr, "addr", "", "") }

// Global is made with its flags.
type Global struct{ Verbose bool }

func NewGlobal(fs *flag.FlagSet) *Global {
	g := &Global{}
	fs.BoolVar(&g.Verbose, "v", false, "")
	return g
}

// Import gets its flags from a function.
type Import struct{ Path string }

func Register(fs *flag.FlagSet, o *Import) { fs.StringVar(&o.Path, "path", "", "") }

// Order has nothing to do with flags.
type Order struct{ Item string }
