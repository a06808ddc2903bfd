package label

import (
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/hoist/comment"
	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/naming"
)

// qualities are words that say which one of several, in a function, and nothing in a
// package: legacyRegexp, where no one knows what was legacy.
var qualities = map[string]bool{
	"legacy": true, "next": true, "prev": true, "previous": true, "old": true, "new": true, "first": true, "second": true, "third": true,
	"last": true, "other": true, "another": true, "current": true, "default": true, "main": true, "simple": true, "custom": true, "extra": true,
	"inner": true, "outer": true, "left": true, "right": true, "begin": true, "start": true, "end": true, "full": true, "partial": true,
	"good": true, "bad": true, "valid": true, "invalid": true, "my": true, "the": true, "final": true, "global": true, "local": true,
	"single": true, "multi": true, "short": true, "long": true, "basic": true, "common": true, "general": true, "generic": true,
}

// asks are words that a name begins with which says what is asked of a text: hasValue.
var asks = map[string]bool{"has": true, "is": true, "can": true, "should": true, "was": true}

// saysQuality reports whether the name of a local says, beside its kind, nothing but a
// quality, or what is asked of a text.
func (p *Namer) saysQuality(s *site.Site, name string) bool {
	words := naming.Words(naming.Camel(name))
	if asks[strings.ToLower(words[0])] {
		return true
	}
	kinds := append(kind.Words(s), kindWords...)
	words = slices.DeleteFunc(words, func(w string) bool { return comment.SpeaksOf(w, kinds) })
	return len(words) == 1 && qualities[strings.ToLower(words[0])]
}

// kindWords are short for what is compiled of a text.
var kindWords = []string{"tmpl", "tpl", "expr", "prog"}

// qualified says of what a local is one whose name says which one of several: what the
// function around it does something to, defaultOfferPattern of defaultPattern, in parseOffer.
func (p *Namer) qualified(s *site.Site, name string) string {
	words, purpose := naming.Words(naming.Camel(name)), p.purpose(s)
	if len(words) != 2 || !qualities[strings.ToLower(words[0])] || purpose == "" || vagueObjects[purpose] ||
		naming.Nominal(p.functionOf(s)) || comment.SpeaksOf(purpose, words[:1]) {
		return ""
	}
	return naming.Unexported(words[0]) + purpose + naming.Exported(words[1])
}
