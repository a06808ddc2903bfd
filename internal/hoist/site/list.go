package site

import (
	"go/ast"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// list looks at the list that a finding stands for, which moves as a whole:
//
//	patterns := []*regexp.Regexp{regexp.MustCompile(`a+`), regexp.MustCompile(`b+`)}
func (p *Reader) list(f *findings.Finding) (*Site, reason.Refusal) {
	var members []*Site
	for _, listed := range f.Listed() {
		m, why := p.one(listed)
		switch {
		case m == nil:
			return nil, why
		case m.Sharing() == catalogue.Pool:
			return nil, reason.Because(reason.FixNotToPool, "it is one of a list")
		}
		members = append(members, m)
	}
	first := members[0]
	s := &Site{
		Finding: f, Build: first.Build, File: first.File, Owner: first.Owner, Decl: first.Decl,
		Value: f.List, Members: members, Chain: make(map[ast.Node]bool),
	}
	for _, m := range members {
		s.Fate.And(m.Fate)
		for call := range m.Chain {
			s.Chain[call] = true
		}
	}
	p.Bind(s)
	return s, reason.None
}
