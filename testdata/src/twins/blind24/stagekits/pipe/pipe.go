// Package pipe has pipelines of steps.
package pipe

type Step[T any] func(T) (T, error)

type Pipe[T any] struct{ steps []Step[T] }

// Then adds a step, which is called for each value.
func (p *Pipe[T]) Then(s Step[T]) *Pipe[T] {
	p.steps = append(p.steps, s)
	return p
}

// Stage adds the step that start returns.
func (p *Pipe[T]) Stage(start func() Step[T]) *Pipe[T] { return p.Then(start()) }

func (p *Pipe[T]) Run(in []T) (out []T, err error) {
	for _, v := range in {
		for _, s := range p.steps {
			if v, err = s(v); err != nil {
				return nil, err
			}
		}
		out = append(out, v)
	}
	return out, nil
}

// Map calls fn for each of them.
func Map[T, R any](in []T, fn func(T) R) []R {
	out := make([]R, len(in))
	for i, v := range in {
		out[i] = fn(v)
	}
	return out
}

// Apply calls fn once.
func Apply[T, R any](in T, fn func(T) R) R { return fn(in) }

// MapWith calls mk once, and what that returns for each.
func MapWith[T, R any](in []T, mk func() func(T) R) []R { return Map(in, mk()) }

// Reduce calls fn for each, with what it returned before.
func Reduce[T, A any](in []T, acc A, fn func(A, T) A) A {
	if len(in) == 0 {
		return acc
	}
	return Reduce(in[1:], fn(acc, in[0]), fn)
}

// Seq calls yield for what is kept.
func Seq[T any](in []T, keep func(T) bool) func(yield func(T) bool) {
	return func(yield func(T) bool) {
		for _, v := range in {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}
