// Package page goes through what another service has, page by page.
package page

import "context"

type Fetch[T any] func(ctx context.Context, token string) (items []T, next string, err error)

// All calls fetch until there is no next page.
func All[T any](ctx context.Context, fetch Fetch[T]) (out []T, err error) {
	for token := ""; ; {
		items, next, err := fetch(ctx, token)
		if err != nil {
			return nil, err
		}
		out = append(out, items...)
		if next == "" {
			return out, nil
		}
		token = next
	}
}

// First calls it for the first page.
func First[T any](ctx context.Context, fetch Fetch[T]) ([]T, error) {
	items, _, err := fetch(ctx, "")
	return items, err
}

// Each calls fn for each item of each page.
func Each[T any](ctx context.Context, fetch Fetch[T], fn func(T) error) error {
	items, err := All(ctx, fetch)
	for i := 0; i < len(items) && err == nil; i++ {
		err = fn(items[i])
	}
	return err
}

type Iter[T any] struct {
	fetch Fetch[T]
	items []T
	token string
	done  bool
	err   error
}

func New[T any](fetch Fetch[T]) *Iter[T] { return &Iter[T]{fetch: fetch} }

// Next fetches a page where the last one is used up.
func (it *Iter[T]) Next(ctx context.Context) (v T, ok bool) {
	for len(it.items) == 0 {
		if it.done {
			return v, false
		}
		it.items, it.token, it.err = it.fetch(ctx, it.token)
		it.done = it.token == "" || it.err != nil
	}
	v, it.items = it.items[0], it.items[1:]
	return v, true
}
