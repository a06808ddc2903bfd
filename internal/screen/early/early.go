// Package early answers silent units before the program that imports it has
// started: in its initialisation, which comes before that of most other packages,
// since Go initialises packages in the order of their import paths as far as their
// imports permit. Under go vet the tool is started for each dependency of the
// packages to be vetted; of the two and a half milliseconds that answering took,
// more than one went into preparing what is not needed.
//
// So that it comes before the packages of the standard library which take time, it
// imports none of those that have to wait for them, and neither does what it imports:
// not strings, nor fmt, nor reflect. That is why it reads no facts, and answers only
// where the imports say nothing: nine of ten units that are answered at all.
//
// Only a command whose last argument is the configuration of a unit notices
// that the package is there.
package early

import (
	"bytes"
	"os"
	"runtime"
	"strconv"

	"github.com/mapperlint/mapperlint/internal/screen"
)

func init() {
	if n := len(os.Args) - 1; n > 0 && isConfig(os.Args[n]) {
		runtime.MemProfileRate = 0 // nobody asks, and each sample walks the stack
		answer(os.Args[1:n], os.Args[n])
	}
}

func isConfig(name string) bool { return len(name) > 4 && name[len(name)-4:] == ".cfg" }

// answer answers a silent unit, and exits. It returns if the unit is to be
// analysed, if it has facts to pass on, if flags change what is known, or if anything
// is wrong: the program finds that out again.
func answer(args []string, name string) {
	f := scan(args)
	if f.settings {
		return
	}
	cfg, err := screen.ReadConfig(name)
	if err != nil || !screen.Default().Silent(cfg.Unit(func() (screen.Facts, bool) { return nil, noFacts(cfg) })) {
		return
	}
	if !cfg.Unread() && !noFacts(cfg) {
		return
	}
	if err := screen.Answer(cfg, nil, f.json && !f.fix); err != nil {
		os.Stderr.WriteString("mapperlint: " + err.Error() + "\n")
		os.Exit(1)
	}
	os.Exit(0)
}

// noFacts reports whether the imports of the unit say nothing.
func noFacts(cfg *screen.Config) bool {
	for _, name := range cfg.PackageVetx {
		info, err := os.Stat(name)
		if err != nil || info.Size() > 0 {
			return false
		}
	}
	return true
}

// flags are the few that matter here.
type flags struct {
	settings  bool // of -groups, -mapper, -setup, -generated or -request
	json, fix bool
}

// scan finds them among the arguments. It need not know which of the others
// have values: what it takes for a flag by mistake is the value of
// -hoist-nolint, a text, or of -disable, a name.
func scan(args []string) flags {
	var f flags
	for _, arg := range args {
		name, isFlag := bytes.CutPrefix([]byte(arg), []byte("-"))
		name, value, inArg := bytes.Cut(bytes.TrimPrefix(name, []byte("-")), []byte("="))
		if !isFlag {
			continue
		}
		switch string(name) {
		case "groups", "mapper", "setup", "generated", "request":
			f.settings = true
		case "json":
			f.json = !inArg || isTrue(value)
		case "fix":
			f.fix = !inArg || isTrue(value)
		}
	}
	return f
}

// isTrue reads the value of a flag as package flag does.
func isTrue(value []byte) bool {
	b, err := strconv.ParseBool(string(value))
	return err == nil && b
}
