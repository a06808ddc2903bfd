package mapperlint

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// A long way is shown by its ends: maxShown steps of each.
const maxShown = 5

// through adds the functions to which the steps lead: ", through a and b", or "".
func through(steps iter.Seq[*funcs.Edge]) string {
	var names []string
	for e := range steps {
		if e.To.Obj != nil {
			names = append(names, e.To.Name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	if left := len(names) - 2*maxShown; left > 1 {
		names = slices.Concat(names[:maxShown], []string{fmt.Sprintf("%d more", left)}, names[maxShown+left:])
	}
	return ", through " + strings.Join(names, " and ")
}

// relatedSteps are the places of the steps, of which there are n.
func relatedSteps(steps iter.Seq[*funcs.Edge], n int) []analysis.RelatedInformation {
	var infos []analysis.RelatedInformation
	i := 0
	for e := range steps {
		if i++; i > maxShown && i <= n-maxShown && n > 2*maxShown+1 {
			continue
		}
		verb := " calls "
		if e.Call == nil {
			verb = " hands on "
		}
		at := e.At.Node()
		infos = append(infos, analysis.RelatedInformation{Pos: at.Pos(), End: at.End(), Message: e.From.Name + verb + e.To.Name})
	}
	return infos
}

// conversion is the place where a value becomes the interface through which it is
// called, by the key of that interface's method, if it is in this package.
func conversion(at inspector.Cursor, key string) []analysis.RelatedInformation {
	if !at.Valid() || at.Node() == nil {
		return nil
	}
	n, name := at.Node(), key[strings.LastIndexByte(key, '/')+1:]
	if i := strings.LastIndexByte(name, '.'); i > strings.IndexByte(name, '.') {
		name = name[:i] // the interface, without its method
	}
	return []analysis.RelatedInformation{{Pos: n.Pos(), End: n.End(), Message: "called through " + name}}
}
