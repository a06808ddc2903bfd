package main

import "github.com/mapperlint/mapperlint/internal/screen"

// runUnit does what the go command asks for one unit: a package that was named
// on its command line, or a dependency about which only facts are wanted. Most
// are answered from their configuration.
func (p program) runUnit(args []string) {
	cfg, err := screen.ReadConfig(args[len(args)-1])
	if err != nil {
		fail(exitFailed, err)
	}
	o, err := p.scan(args)
	if err == nil {
		if screen.Skip(cfg, p.knowledge(o.settings)) {
			answer(cfg, o)
			return
		}
		_, err = p.parse(args)
	}
	if err == nil {
		p.singlechecker()
		return
	}
	// The command line is wrong. Dependencies come first, but the error is for
	// the packages that the user named, not for each of theirs.
	if !cfg.VetxOnly {
		fail(exitUsage, err)
	}
	answer(cfg, o)
}

func answer(cfg *screen.Config, o *options) {
	if err := screen.Answer(cfg, o.json && !o.fix); err != nil {
		fail(exitFailed, err)
	}
}
