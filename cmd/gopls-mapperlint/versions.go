package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// newest is the newest version of gopls that was tried.
const newest = "v0.23.0"

// tried are the versions of gopls that were built with mapperlint, and that
// then showed its diagnostics.
var tried = []string{newest, "v0.22.0"}

// failed are versions of gopls that do not work, and why.
var failed = map[string]string{
	"v0.24.0": "it needs Go 1.27, with which this release of mapperlint has not been tried",
	"v0.21.1": tooOld,
	"v0.21.0": tooOld,
}

const tooOld = "its golang.org/x/tools, v0.39.1, lacks what mapperlint needs (inspector.Cursor.ParentEdgeKind)"

var released = regexp.MustCompile(`^v\d+\.\d+\.\d+(-pre\.\d+)?$`)

// accept returns an error if a version of gopls is not known to work.
func accept(version string) error {
	reason := "this release of mapperlint has not been tried with it"
	if !released.MatchString(version) {
		reason = "it is not a release of gopls, which look like " + newest
	} else if slices.Contains(tried, version) {
		return nil
	} else if r, ok := failed[version]; ok {
		reason = r
	}
	return fmt.Errorf("gopls %s is refused: %s (known to work: %s; -untried takes others at your risk)",
		version, reason, strings.Join(tried, ", "))
}
