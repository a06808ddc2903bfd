package findings

import (
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// OnePerObject keeps one finding for each object: of a build that is an argument
// of another, which is found as well, the finding of the other, or its own if
// that is the more specific. The others are in its With, and so are parts that
// were not found by themselves; wholes that were not are in its Within, unless
// they go out to callers.
func OnePerObject(fo *summary.Folder, found []*Finding) []*Finding {
	if len(fo.Builds) < 2 {
		return found
	}
	byBuild := make(map[*summary.Build]*Finding)
	for _, x := range found {
		for _, listed := range x.Listed() {
			byBuild[listed.Build] = x
		}
	}
	parts := fo.Parts()
	for _, b := range fo.Builds { // in source order
		if len(parts[b]) == 0 {
			continue
		}
		whole := outermost(b, parts, byBuild, nil)
		switch part := byBuild[b]; {
		case whole == nil && part == nil:
		case whole != nil && part != nil && !leadsThrough(part, whole.Build.Owner):
			whole.with(b)
		case whole == nil:
			for _, w := range parts[b] {
				if len(w.Fate.Returned) == 0 {
					part.Within = append(part.Within, w)
				}
			}
		case part == nil:
			whole.with(b)
		case part.Category.rank() < whole.Category.rank():
			part.with(whole.Build)
			delete(byBuild, whole.Build)
		default:
			whole.with(append(part.With, b)...)
			delete(byBuild, b)
		}
	}
	return slices.DeleteFunc(found, func(x *Finding) bool { return byBuild[x.Build] == nil })
}

// maxOffers bounds the ways to a build that are kept.
const maxOffers = 16

// setApart chooses, of the ways to a build which one of them makes a part of another object, one that does
// not, if there is any: what calls a function for a scheme alone is told so, whatever else the
// package makes of one.
func (f *finder) setApart() {
	if len(f.best) < 2 { // the part and the whole
		return
	}
	for b, wholes := range f.fo.Parts() {
		best := f.best[b]
		if best == nil {
			continue
		}
		whole := func(x *Finding) bool {
			return slices.ContainsFunc(wholes, func(w *summary.Build) bool { return f.best[w] != nil && leadsThrough(x, w.Owner) })
		}
		if !whole(best) {
			continue
		}
		var apart *Finding
		for _, x := range f.offers[b] {
			if !whole(x) && (apart == nil || less(x, apart)) {
				apart = x
			}
		}
		if apart != nil {
			f.best[b] = apart
		}
	}
}

// leadsThrough reports whether the build is found in f, or on a way that comes to it.
func leadsThrough(x *Finding, f *funcs.Func) bool {
	return x.Build.Owner == f || x.Root == f || x.Effect.Path.Through(f)
}

// outermost returns the finding of the outermost build that b is a part of, at
// any depth, and that is found; nil if there is none.
func outermost(b *summary.Build, parts map[*summary.Build][]*summary.Build, found map[*summary.Build]*Finding, seen []*summary.Build) *Finding {
	if slices.Contains(seen, b) {
		return nil
	}
	seen = append(seen, b)
	for _, whole := range parts[b] {
		if x := outermost(whole, parts, found, seen); x != nil {
			return x
		}
		if x := found[whole]; x != nil {
			return x
		}
	}
	return nil
}

// with adds builds of the same object.
func (x *Finding) with(builds ...*summary.Build) {
	for _, b := range builds {
		if b != x.Build && !slices.Contains(x.With, b) {
			x.With = append(x.With, b)
		}
	}
	slices.SortFunc(x.With, func(a, b *summary.Build) int { return a.Index - b.Index })
}
