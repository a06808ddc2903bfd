package main

import (
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// subsets applies random sets of the fixes, each to the tree as it was, and
// fails for those after which less builds or vets than before. A program has the
// same sets in each run.
func (c *checks) subsets(n int, ds []*corpus.Diagnostic, was verdict) {
	var fixes []corpus.Fix
	for _, d := range ds {
		fixes = append(fixes, d.Fixes...)
	}
	if len(fixes) < 2 {
		return
	}
	h := fnv.New64a()
	fmt.Fprint(h, c.mod, len(fixes))
	r := rand.New(rand.NewPCG(h.Sum64(), 1))
	for range n {
		var edits []corpus.TextEdit
		names := make([]string, 0, len(fixes))
		for _, i := range r.Perm(len(fixes))[:1+r.IntN(len(fixes)-1)] {
			if !conflicts(edits, fixes[i].Edits) {
				edits = append(edits, fixes[i].Edits...)
				names = append(names, fixes[i].Message)
			}
		}
		if err := apply(edits); err != nil {
			c.f.fail("subset", err.Error())
		} else {
			now := verdict{build: c.command("build"), vet: c.command("vet")}
			c.worse(fmt.Sprintf("go build with %d of %d fixes (%q)", len(names), len(fixes), names), was.build, now.build)
			c.worse(fmt.Sprintf("go vet with %d of %d fixes (%q)", len(names), len(fixes), names), was.vet, now.vet)
			c.f.subsets++
		}
		if _, err := c.t.Git("checkout", "-q", "--", corpus.GoFiles); err != nil {
			c.f.fail("subset", errors.Join(errors.New("the tree is not as it was"), err).Error())
			return
		}
	}
}

// conflicts reports whether edits overlap with those that are there and are not
// the same.
func conflicts(have, more []corpus.TextEdit) bool {
	return slices.ContainsFunc(more, func(y corpus.TextEdit) bool {
		return slices.ContainsFunc(have, func(x corpus.TextEdit) bool {
			if x.Filename != y.Filename || x == y {
				return false
			}
			return x.Start < y.End && y.Start < x.End || x.Start == y.Start && x.End == y.End
		})
	})
}
