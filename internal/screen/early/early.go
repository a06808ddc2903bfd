// Package early answers silent units before the program that imports it has
// started: in its initialisation, which comes before that of the packages which
// analyse, since Go initialises packages in the order of their import paths as
// far as their imports permit. Under go vet the tool is started for each
// dependency of the packages to be vetted; of the three milliseconds that
// answering took, one went into preparing what is not needed.
//
// Only a command whose last argument is the configuration of a unit notices
// that the package is there.
package early

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/mapperlint/mapperlint/internal/screen"
)

func init() {
	if len(os.Args) > 1 && strings.HasSuffix(os.Args[len(os.Args)-1], ".cfg") {
		answer(os.Args[1:])
	}
}

// answer answers a silent unit, and exits. It returns if the unit is to be
// analysed, if flags change what is known, or if anything is wrong: the program
// finds that out again.
func answer(args []string) {
	f := scan(args[:len(args)-1])
	if f.settings {
		return
	}
	cfg, err := screen.ReadConfig(args[len(args)-1])
	if err != nil {
		return
	}
	facts, ok := screen.Skip(cfg, screen.Default())
	if !ok {
		return
	}
	if err := screen.Answer(cfg, facts, f.json && !f.fix); err != nil {
		fmt.Fprintln(os.Stderr, "mapperlint:", err)
		os.Exit(1)
	}
	os.Exit(0)
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
		name, isFlag := strings.CutPrefix(arg, "-")
		name, value, inArg := strings.Cut(strings.TrimPrefix(name, "-"), "=")
		if !isFlag {
			continue
		}
		switch name {
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
func isTrue(value string) bool {
	b, err := strconv.ParseBool(value)
	return err == nil && b
}
