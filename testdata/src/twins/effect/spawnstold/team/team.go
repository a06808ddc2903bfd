// Package team calls functions several times.
package team

import "sync"

func one(wg *sync.WaitGroup, f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
	}()
}

// Start calls f n times beside each other.
func Start(n int, f func(i int)) {
	var wg sync.WaitGroup
	for i := range n {
		one(&wg, func() { f(i) })
	}
	wg.Wait()
}

// Spread does, too.
func Spread(n int, f func(i int)) {
	for i := 0; i < n; i++ {
		go f(i)
	}
}

// InTurn calls f n times one after the other.
func InTurn(n int, f func(i int)) {
	for i := range n {
		f(i)
	}
}

// Staff has n workers, each with a function of its own.
func Staff(n int, jobs <-chan int, start func() func(int)) {
	for range n {
		go func() {
			do := start()
			for j := range jobs {
				do(j)
			}
		}()
	}
}

// Hire starts one for each job.
func Hire(n int, jobs <-chan int, start func() func(int)) {
	for range n {
		go func() {
			for j := range jobs {
				start()(j)
			}
		}()
	}
}

// Once starts some that do one thing.
func Once(n int, start func() func(int)) {
	for i := range n {
		go func() {
			do := start()
			do(i)
		}()
	}
}
