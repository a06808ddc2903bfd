package lifetime

import (
	"slices"

	"golang.org/x/tools/go/ast/inspector"
)

// unread reports whether the slot is an element of a container, made for its object, into which
// things are put, and nothing else is ever done with it: what is there is of use to nobody.
func (t *tracker) unread(s slot) bool {
	field := s.place.Container()
	if field == nil || !t.a.isPrivate(field) || !t.a.madeWith(field) {
		return false
	}
	uses := t.a.containers()[field.Origin()]
	return len(uses) > 0 && !slices.ContainsFunc(uses, func(c inspector.Cursor) bool {
		_, value, known := t.a.putThere(c)
		return !known || value == nil
	})
}
