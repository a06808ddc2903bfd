// Package slicefuncs maps, filters and folds. What decides: whether the function that does so for each makes what it needs.
package slicefuncs

import (
	"context"
	"iter"
	"regexp"
	"slices"
	"strings"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type user struct{ Name string }

func apply[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for x := range seq {
			if keep(x) && !yield(x) {
				return
			}
		}
	}
}

func fold[T, A any](xs []T, a A, f func(A, T) A) A {
	for i := range xs {
		a = f(a, xs[i])
	}
	return a
}

// with hands all of them over at once.
func with[T any](xs []T, f func([]T) error) error {
	if len(xs) == 0 {
		return nil
	}
	return f(xs)
}

var space = regexp.MustCompile(`\s+`) // silent

func Names(us []user) []string {
	return apply(us, func(u user) string { return space.ReplaceAllString(u.Name, " ") })
}

func NamesEach(us []user) []string {
	return apply(us, func(u user) string {
		return regexp.MustCompile(`\s+`).ReplaceAllString(u.Name, " ") // report
	})
}

func valid(u user) bool {
	v := validator.New() // report
	return v.Struct(u) == nil
}

func Valid(us []user) []user { return slices.Collect(filter(slices.Values(us), valid)) }

type checker struct{ v *validator.Validate }

func (c checker) ok(u user) bool { return c.v.Struct(u) == nil }

var std = checker{validator.New()} // silent

func ValidStd(us []user) []user { return slices.Collect(filter(slices.Values(us), std.ok)) }

func Joined(us []user) string {
	return fold(us, "", func(a string, u user) string {
		esc := strings.NewReplacer(",", `\,`) // report
		return a + "," + esc.Replace(u.Name)
	})
}

// Trim hands a whole list to what makes one for it, for each list.
func Trim(ctx context.Context, lists [][]user) error {
	for _, us := range lists {
		err := with(us, func(us []user) error {
			return mold.New().Struct(ctx, &us) // report
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// Patterns makes a pattern of each.
func Patterns(words []string) []*regexp.Regexp {
	return apply(words, regexp.MustCompile) // silent
}

func Sorted(us []user) []user {
	slices.SortFunc(us, func(a, b user) int {
		key := func(u user) string { return regexp.MustCompile(`\d+`).FindString(u.Name) } // report
		return strings.Compare(key(a), key(b))
	})
	return us
}

func First(us []user, part string) int {
	re := regexp.MustCompile(regexp.QuoteMeta(part)) // silent
	return slices.IndexFunc(us, func(u user) bool { return re.MatchString(u.Name) })
}
