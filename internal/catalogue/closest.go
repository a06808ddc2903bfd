package catalogue

import (
	"strings"
)

// DidYouMean returns " (did you mean x?)" for the known word that s was
// probably meant to be, or "" if there is none.
func DidYouMean(s string, known []string) string {
	if near, d := closest(s, known); near != "" && d <= 1+len(s)/4 {
		return " (did you mean " + near + "?)"
	}
	return ""
}

// didYouMean returns " (did you mean x?)" for the known word that s was
// probably meant to be, or else " (want one of ...)" if the words are few.
func didYouMean[S ~string](s string, known []S) string {
	words := make([]string, len(known))
	for i, k := range known {
		words[i] = string(k)
	}
	if hint := DidYouMean(s, words); hint != "" || len(known) == 0 || len(known) > 8 {
		return hint
	}
	return " (want one of " + strings.Join(words, ", ") + ")"
}

// closest returns the first known word with the fewest edits to s, without
// regard to case, and their number.
func closest[S ~string](s string, known []S) (near string, edits int) {
	for _, k := range known {
		if d := distance(strings.ToLower(s), strings.ToLower(string(k))); near == "" || d < edits {
			near, edits = string(k), d
		}
	}
	return near, edits
}

// distance counts the bytes to insert, delete, replace, or swap with their
// neighbour, that make b of a.
func distance(a, b string) int {
	prev2, prev, cur := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			replace := prev[j-1]
			if a[i-1] != b[j-1] {
				replace++
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, replace)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
		}
		prev2, prev, cur = prev, cur, prev2
	}
	return prev[len(b)]
}
