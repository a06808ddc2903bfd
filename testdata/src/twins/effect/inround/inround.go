// Package inround has loops whose rounds are literals that are called where they stand, since a round has
// something to defer, or branches instead of an early return. What decides: what a round does, in
// whatever function it is written.
package inround

import (
	"bufio"
	"context"
	"log"
	"sync"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type job struct {
	Name string `validate:"required"`
}

func read() []job { return nil }

func caught() {
	if err := recover(); err != nil {
		log.Print(err)
	}
}

func worker(jobs <-chan job) {
	v := validator.New() // silent: loop/starts-worker
	for j := range jobs {
		func() {
			defer caught()
			_ = v.Struct(j)
		}()
	}
}

func starts(jobs <-chan job) {
	for range 4 {
		func() {
			defer caught()
			go worker(jobs)
		}()
	}
}

// perJob has workers, too, which build one for each job.
func perJob(jobs <-chan job, wg *sync.WaitGroup) {
	for range 4 {
		wg.Go(func() {
			for j := range jobs {
				func() {
					defer caught()
					_ = validator.New().Struct(j) // report
				}()
			}
		})
	}
}

func named(jobs <-chan job) {
	go func() {
		v := validator.New() // silent: call/consumes-source
		check := func(j job) {
			_ = v.Struct(j)
		}
		for j := range jobs {
			check(j)
		}
	}()
}

func sleeps() {
	for {
		func() {
			defer caught()
			v := validator.New() // silent: call/one-round
			for _, j := range read() {
				_ = v.Struct(j)
			}
			time.Sleep(time.Hour)
		}()
	}
}

func naps() {
	for {
		func() {
			defer caught()
			_ = validator.New().Struct(read()) // report
			time.Sleep(time.Millisecond)
		}()
	}
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func branches(ctx context.Context) error {
	for {
		if ctx.Err() != nil {
			return ctx.Err()
		} else {
			if err := pause(ctx, time.Minute); err != nil {
				return err
			}
			_ = validator.New().Struct(read()) // silent: loop/waits-for-clock
		}
	}
}

func ticked(jobs <-chan job) {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	v := validator.New() // silent: call/consumes-source
	for {
		func() {
			defer caught()
			select {
			case <-tick.C:
				v = validator.New() // silent: loop/retries
			case j := <-jobs:
				_ = v.Struct(j)
			}
		}()
	}
}

// received renews it with each piece of work.
func received(jobs <-chan job) {
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	for {
		func() {
			defer caught()
			select {
			case <-tick.C:
				log.Print("still here")
			case j := <-jobs:
				_ = validator.New().Struct(j) // report
			}
		}()
	}
}

func scanned(sc *bufio.Scanner) {
	for sc.Scan() {
		func() {
			defer caught()
			_ = reflectx.NewMapper(sc.Text()).TypeMap(nil) // silent: loop/varies
		}()
	}
}

func given(tags []string) {
	for _, tag := range tags {
		func(tag string) {
			defer caught()
			_ = reflectx.NewMapper(tag).TypeMap(nil) // silent: loop/varies
		}(tag)
	}
}

// ofOuter has one for each group, and builds it for each name.
func ofOuter(groups map[string][]string) {
	for tag, names := range groups {
		func() {
			defer caught()
			for range names {
				func() {
					defer caught()
					_ = reflectx.NewMapper(tag).TypeMap(nil) // report
				}()
			}
		}()
	}
}

// constant gives the same to each round.
func constant(tags []string) {
	for range tags {
		func(tag string) {
			defer caught()
			_ = reflectx.NewMapper(tag).TypeMap(nil) // report
		}("db")
	}
}

type hub struct {
	in   chan job
	stop chan struct{}
}

// stopped goes on until somebody says that it is enough: nothing remembers that it has built one.
func (h *hub) stopped() {
	for {
		select {
		case <-h.stop:
			return
		case j := <-h.in:
			_ = validator.New().Struct(j) // report
		}
	}
}

func (h *hub) stoppedOnce() {
	v := validator.New() // silent: call/consumes-source
	for {
		select {
		case <-h.stop:
			return
		case j := <-h.in:
			func() {
				defer caught()
				_ = v.Struct(j)
			}()
		}
	}
}

func byIndex() {
	check := func(i int, j job) {
		if i == 0 {
			_ = validator.New().Struct(j) // silent: loop/one-round
		}
	}
	for i, j := range read() {
		check(i, j)
	}
}

// byNumber goes by what a job says, and by a number of its own.
func byNumber() {
	check := func(i int, j job) {
		if i = len(j.Name); i == 0 {
			_ = validator.New().Struct(j) // report
		}
	}
	for i, j := range read() {
		check(i, j)
	}
}

func byFlag() {
	first := true
	check := func(j job) {
		if first {
			first = false
			_ = validator.New().Struct(j) // silent: loop/one-round
		}
	}
	for _, j := range read() {
		check(j)
	}
}

// ownFlag has a flag for each round.
func ownFlag() {
	check := func(j job) {
		first := true
		if first {
			first = false
			_ = validator.New().Struct(j) // report
		}
	}
	for _, j := range read() {
		check(j)
	}
}
