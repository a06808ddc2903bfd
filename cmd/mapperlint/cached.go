package main

import (
	"bytes"
	"os/exec"
	"slices"
)

// cached reports whether most of the program that the patterns match is in the
// build cache, so that its export data cost little. Where it is not, as on a
// machine that has just checked the program out, it is cheaper to type-check
// everything from source than to compile it, which takes several times as long.
func cached(patterns, buildFlags []string) bool {
	args := slices.Concat([]string{"list", "-e", "-deps", "-f", "{{.Stale}}"}, buildFlags, []string{"--"}, patterns)
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		return true // a pattern that only go/packages knows
	}
	stale, all := bytes.Count(out, []byte("true\n")), bytes.Count(out, []byte("\n"))
	return stale*10 <= all
}
