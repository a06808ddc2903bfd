// Package crew starts workers.
package crew

import "sync"

// Start starts n workers, each of which works until it is done.
func Start(n int, work func()) *sync.WaitGroup {
	var wg sync.WaitGroup
	for range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			work()
		}()
	}
	return &wg
}

// Each does work for each of the things that come.
func Each[T any](in <-chan T, work func(T)) {
	for v := range in {
		go work(v)
	}
}

// With starts n workers, for each of which it makes something first.
func With[S, T any](n int, make func() S, in <-chan T, work func(S, T)) {
	for range n {
		go func() {
			s := make()
			for v := range in {
				work(s, v)
			}
		}()
	}
}

// Fresh makes something for each of the things that come.
func Fresh[S, T any](make func() S, in <-chan T, work func(S, T)) {
	for v := range in {
		work(make(), v)
	}
}
