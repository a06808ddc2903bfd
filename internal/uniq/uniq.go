// Package uniq keeps lists without doubles.
package uniq

import "slices"

// Add appends x to a list that does not have it.
func Add[T comparable](list *[]T, x T) {
	if !slices.Contains(*list, x) {
		*list = append(*list, x)
	}
}
