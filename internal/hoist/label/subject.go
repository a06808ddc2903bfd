package label

import (
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/hoist/comment"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/naming"
)

// Subject returns the words for the thing that a function asks a pattern about, whose
// pattern says how all of it has to be: OTP, of validateOTP. Another thing has another
// pattern, though it may look the same. There are none where the pattern itself says what
// it is of, or the function does not.
func (p *Namer) Subject(prop *form.Proposal) []string {
	s := prop.Slice.Site
	if !isPattern(s) || !naming.Whole(p.pattern(s)) || naming.Pattern(p.pattern(s)) != "" || !naming.Examines(p.functionOf(s)) {
		return nil
	}
	purpose := p.purpose(s)
	if purpose == "" || vagueObjects[purpose] {
		return nil
	}
	return lowered(naming.Words(purpose))
}

// About reports whether a name may be of a pattern that is asked about a subject: it has a
// word of it, or says no more than that it is a pattern.
func (p *Namer) About(prop *form.Proposal, name string, subject []string) bool {
	words := lowered(naming.Words(naming.Exported(naming.Camel(name))))
	if len(subject) == 0 || SameSubject(words, subject) {
		return true
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		return !comment.SpeaksOf(w, append(kind.Words(prop.Slice.Site), kindWords...))
	})
}

// SameSubject reports whether two subjects may be one: nothing is said of one, or they
// share a word.
func SameSubject(x, y []string) bool {
	return len(x) == 0 || len(y) == 0 || slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

func lowered(words []string) []string {
	var low []string
	for _, w := range words {
		low = append(low, strings.ToLower(w))
	}
	return low
}
