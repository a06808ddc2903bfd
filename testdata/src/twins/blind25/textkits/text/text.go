// Package text has what the program does with texts.
package text

import (
	"regexp"
	"strings"
	"sync"
)

// Must compiles a pattern.
func Must(pattern string) *regexp.Regexp { return regexp.MustCompile(pattern) } // silent

// Digits returns what finds digits.
func Digits() *regexp.Regexp { return regexp.MustCompile(`\d+`) } // silent

// Words returns what finds words, the same each time.
var Words = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\w+`) }) // silent

// Clean takes out what does not belong into a text.
func Clean(s string) string {
	return strings.NewReplacer("\x00", "", "\ufeff", "").Replace(s) // report
}

// Cut cuts by a pattern of the caller.
func Cut(s, pattern string) []string { return regexp.MustCompile(pattern).Split(s, -1) } // silent

type Cleaner struct{ r *strings.Replacer }

func NewCleaner(pairs ...string) *Cleaner { return &Cleaner{strings.NewReplacer(pairs...)} } // silent

func (c *Cleaner) Clean(s string) string { return c.r.Replace(s) }
