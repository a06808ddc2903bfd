package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// closing is the line below findings: how many there are, how many can be fixed
// by a command, and by which, and the command that explains them.
func (o *options) closing(found []finding) string {
	if len(found) == 0 {
		return ""
	}
	fixes := 0
	for _, f := range found {
		if f.Fix != nil {
			fixes++
		}
	}
	explain := o.asking(found) + "; explained by: " + commandLine("-explain", found[0].Category)
	if fixes == 0 {
		return fmt.Sprintf("%s; none has a fix%s", plural(len(found), "finding"), explain)
	}
	with := fmt.Sprintf("%d with a fix", fixes)
	if fixes == len(found) {
		with = "with a fix"
		if fixes > 1 {
			with = "all with a fix"
		}
	}
	return fmt.Sprintf("%s, %s, applied by: %s%s", plural(len(found), "finding"), with,
		commandLine(append([]string{"-fix"}, o.withoutOutput()...)...), explain)
}

// asking names the command that mends in their own packages what others build. It
// looks at all packages: one that configures or releases what it gets is to be heard.
func (o *options) asking(found []finding) string {
	var names []string
	for _, f := range found {
		if f.Ask != "" {
			names = append(names, f.Ask)
		}
	}
	if len(names) == 0 {
		return ""
	}
	have := fmt.Sprintf("%d have one where they are built", len(names))
	if len(names) == 1 {
		have = "1 has one where it is built"
	}
	slices.Sort(names)
	args := []string{"-fix", "-request=" + strings.Join(slices.Compact(names), ",")}
	flags := o.withoutOutput()
	flags = flags[:len(flags)-o.flags.NArg()]
	return "; " + have + ": " + commandLine(slices.Concat(args, flags, []string{"./..."})...)
}

// withoutOutput returns the command line without the flags that say how findings
// are printed.
func (o *options) withoutOutput() []string {
	takesValue := map[string]bool{"c": true, "f": true, "debug": true, "v": false, "profile": true, "profile-base": true, "profile-min": true}
	var kept []string
	for args := o.args; len(args) > 0; args = args[1:] {
		name, _, value := strings.Cut(strings.TrimLeft(args[0], "-"), "=")
		takes, output := takesValue[name]
		switch {
		case !strings.HasPrefix(args[0], "-"):
			return append(kept, args...) // packages
		case !output:
			kept = append(kept, args[0])
		case takes && !value && len(args) > 1:
			args = args[1:]
		}
	}
	return kept
}

// commandLine returns the words of a command that runs this program.
func commandLine(args ...string) string {
	words := strings.Fields(invocation(os.Args[0]))
	for _, arg := range args {
		words = append(words, quoted(arg))
	}
	return strings.Join(words, " ")
}

// invocation returns how a program of that name is run: go tool runs it from the
// build cache, or from where it has just been linked.
func invocation(name string) string {
	if strings.Contains(filepath.ToSlash(filepath.Dir(name)), "/go-build") {
		return "go tool mapperlint"
	}
	return "mapperlint"
}

// quoted returns a word as a shell reads it.
func quoted(word string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./=,:@%+", r)
	}
	if word != "" && strings.IndexFunc(word, func(r rune) bool { return !plain(r) }) < 0 {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
