// Package pipe has stages. What decides: how often a stage calls what it is given.
package pipe

import "context"

// Stage goes from one thing to the next.
type Stage[I, O any] func(ctx context.Context, in I) (O, error)

// Then is one after the other.
func Then[A, B, C any](f Stage[A, B], g Stage[B, C]) Stage[A, C] {
	return func(ctx context.Context, a A) (c C, err error) {
		b, err := f(ctx, a)
		if err != nil {
			return c, err
		}
		return g(ctx, b)
	}
}

// With has mk called at once, for all that goes through.
func With[T, I, O any](mk func() T, f func(ctx context.Context, t T, in I) (O, error)) Stage[I, O] {
	t := mk()
	return func(ctx context.Context, in I) (O, error) { return f(ctx, t, in) }
}

// Each has mk called for each that goes through.
func Each[T, I, O any](mk func() T, f func(ctx context.Context, t T, in I) (O, error)) Stage[I, O] {
	return func(ctx context.Context, in I) (O, error) { return f(ctx, mk(), in) }
}

// Run sends all of a channel through.
func Run[I, O any](ctx context.Context, s Stage[I, O], in <-chan I, out chan<- O) error {
	for x := range in {
		y, err := s(ctx, x)
		if err != nil {
			return err
		}
		out <- y
	}
	return nil
}

// Lazy has it made when the first goes through.
func Lazy[T, I, O any](mk func() T, f func(ctx context.Context, t T, in I) (O, error)) Stage[I, O] {
	var t T
	made := false
	return func(ctx context.Context, in I) (O, error) {
		if !made {
			t, made = mk(), true
		}
		return f(ctx, t, in)
	}
}
