// Package connects has loops whose rounds are lives of connections, and loops that look like them.
package connects

import (
	"context"
	"time"

	"github.com/go-playground/validator/v10"
)

type note struct{ Name string }

// A round goes through what comes in until the connection is lost.
func Follow(ctx context.Context, connect func() (<-chan note, error)) {
	for ctx.Err() == nil {
		notes, err := connect()
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		v := validator.New() // silent: loop/connects
		for n := range notes {
			_ = v.Struct(n)
		}
	}
}

// In a function that it waits for, with a pause behind it.
func FollowIn(ctx context.Context, connect func() (<-chan note, error)) {
	for {
		notes, err := connect()
		if err == nil {
			consume(notes, validator.New()) // silent: loop/waits-for-clock
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Second):
		}
	}
}

func consume(notes <-chan note, v *validator.Validate) {
	for n := range notes {
		_ = v.Struct(n)
	}
}

// Each note has a validator of its own.
func Inside(connect func() (<-chan note, error)) {
	for {
		notes, err := connect()
		if err != nil {
			continue
		}
		for n := range notes {
			_ = validator.New().Struct(n) // want `validator.New builds one on every iteration of the loop at line 56 of Inside`
		}
	}
}

// A round is a piece of work.
func Work(jobs <-chan []note, results func([]note) <-chan note) {
	for {
		job := <-jobs
		v := validator.New() // want `validator.New builds one on every iteration of the loop at line 64 of Work`
		for n := range results(job) {
			_ = v.Struct(n)
		}
	}
}

// What comes in is gone through by others.
func Handed(fetch func() ([]note, error), started func(<-chan note)) {
	for {
		notes, err := fetch()
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		v := validator.New() // want `validator.New builds one on every iteration of the loop at line 75 of Handed`
		for _, n := range notes {
			_ = v.Struct(n)
		}
		c := make(chan note)
		go func() {
			for range c {
			}
		}()
		started(c)
	}
}

// It counts.
func Counted(connect func() <-chan note) {
	for i := 0; i < 3; i++ {
		v := validator.New() // want `validator.New builds one on every iteration of the loop at line 96 of Counted`
		for n := range connect() {
			_ = v.Struct(n)
		}
	}
}
