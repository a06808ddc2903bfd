// Package spawnstold has another package start its workers, several of a kind. Each has an instance of its own, what is called for each of several things has not.
package spawnstold

import (
	"github.com/go-playground/validator/v10"

	"twins/effect/spawnstold/team"
)

type row struct{ Name string }

func started(jobs chan row) {
	team.Start(4, func(int) {
		v := validator.New() // silent
		for j := range jobs {
			_ = v.Struct(j)
		}
	})
}

func spread(jobs chan row) {
	team.Spread(4, func(int) {
		v := validator.New() // silent
		for j := range jobs {
			_ = v.Struct(j)
		}
	})
}

// inTurn goes through one channel after the other.
func inTurn(all []chan row) {
	team.InTurn(len(all), func(i int) {
		v := validator.New() // report
		for j := range all[i] {
			_ = v.Struct(j)
		}
	})
}

// atOnce starts no workers, but work.
func atOnce(rows []row) {
	team.Start(len(rows), func(i int) {
		v := validator.New() // report
		_ = v.Struct(rows[i])
	})
}

// inside makes one for each job of a worker.
func inside(jobs chan row) {
	team.Start(4, func(int) {
		for j := range jobs {
			v := validator.New() // report
			_ = v.Struct(j)
		}
	})
}

func staff(jobs chan int) {
	team.Staff(4, jobs, func() func(int) {
		v := validator.New() // silent
		return func(i int) { _ = v.Var(i, "min=1") }
	})
}

// hired are for one job.
func hired(jobs chan int) {
	team.Hire(4, jobs, func() func(int) {
		v := validator.New() // report
		return func(i int) { _ = v.Var(i, "min=1") }
	})
}

// once does one thing, several times.
func once() {
	team.Once(4, func() func(int) {
		v := validator.New() // report
		return func(i int) { _ = v.Var(i, "min=1") }
	})
}
