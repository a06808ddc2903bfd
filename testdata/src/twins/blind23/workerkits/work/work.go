// Package work starts goroutines.
package work

import (
	"sync"
)

var all sync.WaitGroup

// Go runs f beside others.
func Go(f func()) {
	all.Add(1)
	go func() {
		defer all.Done()
		f()
	}()
}

// Start runs f n times beside each other.
func Start(n int, f func()) {
	for range n {
		Go(f)
	}
}

// Each runs f n times beside each other, and says which.
func Each(n int, f func(int)) {
	for i := range n {
		all.Add(1)
		go func() {
			defer all.Done()
			f(i)
		}()
	}
}

// Wait waits for all.
func Wait() { all.Wait() }

// Group has goroutines of its own.
type Group struct {
	wg sync.WaitGroup
	n  int
}

// Spawn runs f beside others.
func (g *Group) Spawn(f func(id int)) {
	g.n++
	id := g.n
	g.wg.Go(func() { f(id) })
}

// Wait waits for those of the group.
func (g *Group) Wait() { g.wg.Wait() }
