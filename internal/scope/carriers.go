package scope

import (
	"maps"
	"slices"
)

// Carriers returns, by the paths of their packages, the names of the types, sorted,
// by which a function is known to serve a request or a message: of a parameter, or
// of what the receiver or a parameter embeds.
func Carriers() map[string][]string {
	sets := make(map[string]map[string]bool)
	for _, row := range table().rows {
		if !row.Active() || row.Freq < Message || !slices.Contains([]Kind{Param, ParamPackage, ParamEmbeds, Embeds}, row.Kind) {
			continue
		}
		for _, key := range row.Keys {
			k := parseType(key)
			if sets[k.path] == nil {
				sets[k.path] = make(map[string]bool)
			}
			sets[k.path][k.name] = true
		}
	}
	carriers := make(map[string][]string)
	for path, names := range sets {
		carriers[path] = slices.Sorted(maps.Keys(names))
	}
	return carriers
}
