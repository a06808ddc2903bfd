// Package spawns starts workers, one for each channel, each with an instance of
// its own.
package spawns

import (
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/go-playground/validator/v10"
)

func channels() []chan any { return nil }

func statement() {
	for _, ch := range channels() {
		v := validator.New() // silent
		go func() {
			for x := range ch {
				_ = v.Struct(x)
			}
		}()
	}
}

func group() {
	var g errgroup.Group
	for _, ch := range channels() {
		v := validator.New() // silent
		g.Go(func() error {
			for x := range ch {
				_ = v.Struct(x)
			}
			return nil
		})
	}
	_ = g.Wait()
}

type pool struct{}

func (pool) Go(f func())     { go f() }
func (pool) Submit(f func()) { go f() }
func (pool) run(f func())    { go f() }

func methodGo() {
	var p pool
	for _, ch := range channels() {
		v := validator.New() // silent
		p.Go(func() {
			for x := range ch {
				_ = v.Struct(x)
			}
		})
	}
}

func methodSubmit() {
	var p pool
	for _, ch := range channels() {
		v := validator.New() // silent
		p.Submit(func() {
			for x := range ch {
				_ = v.Struct(x)
			}
		})
	}
}

func spawn(f func()) { go f() }

func helper() {
	for _, ch := range channels() {
		v := validator.New() // silent
		spawn(func() {
			for x := range ch {
				_ = v.Struct(x)
			}
		})
	}
}

func counted(wg *sync.WaitGroup, f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
	}()
}

func waitGroup() {
	var wg sync.WaitGroup
	for _, ch := range channels() {
		v := validator.New() // silent
		counted(&wg, func() {
			for x := range ch {
				_ = v.Struct(x)
			}
		})
	}
	wg.Wait()
}

func drain(ch chan any, v *validator.Validate) {
	for x := range ch {
		_ = v.Struct(x)
	}
}

func declared() {
	for _, ch := range channels() {
		go drain(ch, validator.New()) // silent
	}
}

func drainOwn(ch chan any) {
	v := validator.New() // silent
	for x := range ch {
		_ = v.Struct(x)
	}
}

func inWorker() {
	for _, ch := range channels() {
		go drainOwn(ch)
	}
}

// Runs here and now, whatever it is called.

type runner struct{}

func (runner) Go(f func())     { f() }
func (runner) Submit(f func()) { f() }

func rows() []any { return nil }

func namedGo() {
	var p runner
	for _, x := range rows() {
		p.Go(func() {
			_ = validator.New().Struct(x) // report
		})
	}
}

func namedSubmit() {
	var p runner
	for _, x := range rows() {
		v := validator.New() // report
		p.Submit(func() { _ = v.Struct(x) })
	}
}

// A goroutine for each element is no worker.

func oneEach() {
	for _, x := range rows() {
		go func() {
			_ = validator.New().Struct(x) // report
		}()
	}
}

func oneEachGroup() {
	var g errgroup.Group
	for _, x := range rows() {
		g.Go(func() error {
			return validator.New().Struct(x) // report
		})
	}
	_ = g.Wait()
}

func oneEachSubmit() {
	var p pool
	for _, x := range rows() {
		v := validator.New() // report
		p.Submit(func() { _ = v.Struct(x) })
	}
}

func oneEachHelper() {
	for _, x := range rows() {
		v := validator.New() // report
		spawn(func() { _ = v.Struct(x) })
	}
}
