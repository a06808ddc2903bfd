// Package lib has iterators, and makers of decoders.
package lib

import (
	"iter"

	"github.com/go-playground/form/v4"
)

type Values = map[string][]string

type Source struct{ all []Values }

func (s *Source) All() iter.Seq2[int, Values] {
	return func(yield func(int, Values) bool) {
		for i, v := range s.all {
			if !yield(i, v) {
				return
			}
		}
	}
}

// Decoded decodes with one for each value.
func Decoded[T any](s *Source) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, v := range s.All() {
			var t T
			d := form.NewDecoder() // report
			if d.Decode(&t, v) == nil && !yield(t) {
				return
			}
		}
	}
}

// DecodedOnce has one for the whole iteration.
func DecodedOnce[T any](s *Source, d *form.Decoder) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, v := range s.All() {
			var t T
			if d.Decode(&t, v) == nil && !yield(t) {
				return
			}
		}
	}
}

func NewDecoder() *form.Decoder {
	d := form.NewDecoder() // silent
	d.SetTagName("json")
	return d
}

func NewTagged(tag string) *form.Decoder {
	d := form.NewDecoder() // silent
	d.SetTagName(tag)
	return d
}

// Map is lazy: f is called when the result is ranged over.
func Map[A, B any](seq iter.Seq[A], f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		seq(func(a A) bool { return yield(f(a)) })
	}
}
