package fact

import (
	"cmp"
	"slices"
)

// Merge puts facts together. Of what two of them say differently of one
// function, the first wins.
func Merge(facts []*Fact) Fact {
	out := Fact{Version: Version}
	for _, f := range facts {
		if f.Version != Version {
			continue
		}
		out.Funcs = append(out.Funcs, f.Funcs...)
		out.Servers = append(out.Servers, f.Servers...)
		out.Requests = append(out.Requests, f.Requests...)
		out.Impls = append(out.Impls, f.Impls...)
		out.Mappers = append(out.Mappers, f.Mappers...)
		out.Scoped = append(out.Scoped, f.Scoped...)
		out.Setups = append(out.Setups, f.Setups...)
		out.Exposes = append(out.Exposes, f.Exposes...)
		out.Reported = append(out.Reported, f.Reported...)
	}
	out.normalize()
	return out
}

// normalize sorts the fact and drops what is said twice.
func (f *Fact) normalize() {
	f.Funcs = joinFuncs(f.Funcs)
	f.Requests = Unique(f.Requests, func(x Request) string { return x.Key })
	f.Impls = Unique(f.Impls, func(x Impl) string { return x.Key + " " + x.Name })
	f.Mappers = Unique(f.Mappers, func(x Mapper) string { return x.Name })
	f.Scoped = Unique(f.Scoped, func(x Scoped) string { return x.Name })
	f.Setups = Unique(f.Setups, func(x Setup) string { return x.Name })
	slices.Sort(f.Servers)
	f.Servers = slices.Compact(f.Servers)
	slices.Sort(f.Exposes)
	f.Exposes = slices.Compact(f.Exposes)
	slices.Sort(f.Reported)
	f.Reported = slices.Compact(f.Reported)
}

// joinFuncs sorts fs by name; what two entries say of one function is put
// together, the first winning where both say something.
func joinFuncs(fs []Func) []Func {
	slices.SortStableFunc(fs, func(x, y Func) int { return cmp.Compare(x.Name, y.Name) })
	var out []Func
	for _, f := range fs {
		if n := len(out); n > 0 && out[n-1].Name == f.Name {
			last := &out[n-1]
			if len(last.Uses)+len(last.Makes)+len(last.Params) == 0 {
				last.Uses, last.Makes, last.Params = f.Uses, f.Makes, f.Params
			}
			if len(last.Invokes) == 0 {
				last.Invokes = f.Invokes
			}
			if len(last.Changes) == 0 {
				last.Changes = f.Changes
			}
			if len(last.Callbacks) == 0 {
				last.Callbacks = f.Callbacks
			}
			last.Waits, last.Lapses, last.Ends = last.Waits || f.Waits, last.Lapses || f.Lapses, last.Ends || f.Ends
			last.Works = last.Works || f.Works
			last.Shared, last.Live = last.Shared || f.Shared, last.Live || f.Live
			last.Fresh, last.Chained = last.Fresh || f.Fresh, last.Chained || f.Chained
			continue
		}
		out = append(out, f)
	}
	return out
}

// Unique sorts xs by key and keeps the first of each.
func Unique[T any](xs []T, key func(T) string) []T {
	slices.SortStableFunc(xs, func(x, y T) int { return cmp.Compare(key(x), key(y)) })
	return slices.CompactFunc(xs, func(x, y T) bool { return key(x) == key(y) })
}
