package summary

import (
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
)

// A JoinedChange is what request-scoped code configures through an interface.
type JoinedChange struct {
	Request fact.Request
	Change  fact.Change
	At      inspector.Cursor // the conversion in this package, if there is one
}

// JoinChanges is Join for what is configured.
func (j *Joiner) JoinChanges(requests []fact.Request, impls []fact.Impl) []JoinedChange {
	byKey := reached(requests, impls)
	var out []JoinedChange
	done := j.reported()
	for _, i := range impls {
		r, ok := byKey[i.Key]
		if !ok {
			continue
		}
		for _, c := range i.Changes {
			if done[c.Place()] {
				continue
			}
			done[c.Place()] = true
			joined := JoinedChange{Request: r, Change: c}
			for _, o := range j.impls {
				if o.Key == i.Key && o.Name == i.Name {
					joined.At = o.at
				}
			}
			out = append(out, joined)
		}
	}
	return out
}
