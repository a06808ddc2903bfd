// Package retry has loops that try again, and workers.
package retry

import (
	"errors"
	"time"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
)

func connect(m cbor.EncMode) error { return errors.New("no") }

func untilItWorks() cbor.EncMode {
	for {
		m, err := cbor.EncOptions{}.EncMode()
		if err == nil {
			return m
		}
		time.Sleep(time.Second)
	}
}

func counted() error {
	var err error
	for i := 0; i < 3; i++ {
		var m cbor.EncMode
		m, err = cbor.EncOptions{}.EncMode() // silent: loop/retries
		if err != nil {
			continue
		}
		if err = connect(m); err == nil {
			break
		}
	}
	return err
}

func attempts() error {
	var err error
	for range 5 {
		m, _ := cbor.EncOptions{}.EncMode() // silent: loop/retries
		if err = connect(m); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func withElse() {
	for {
		m, err := cbor.EncOptions{}.EncMode() // silent: loop/retries
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		_ = connect(m)
		return
	}
}

func libraries() error {
	_ = backoff.Retry(func() error {
		m, err := cbor.EncOptions{}.EncMode()
		if err != nil {
			return err
		}
		return connect(m)
	}, backoff.NewExponentialBackOff())
	return retry.Do(func() error {
		m, err := cbor.EncOptions{}.EncMode()
		if err != nil {
			return err
		}
		return connect(m)
	}, retry.Attempts(3))
}

// The near twin handles one row after the other, and stops at an error.
func rows(n int) error {
	for i := 0; i < n; i++ {
		if err := validator.New().Var(i, "gt=0"); err != nil { // want `on every iteration of the loop at line \d+ of rows`
			return err
		}
	}
	return nil
}

// A ticker is slow.
func ticking(stop chan struct{}) {
	t := time.NewTicker(time.Minute)
	for {
		select {
		case <-t.C:
			_ = validator.New().Var("8080", "numeric") // silent: loop/waits-for-clock
		case <-stop:
			return
		}
	}
}

func rangeTicker() {
	for range time.Tick(time.Hour) {
		_ = validator.New().Var("8080", "numeric") // silent: loop/waits-for-clock
	}
}

// The near twin has another event in its loop.
func tickingAndWorking(work chan int) {
	t := time.NewTicker(time.Minute)
	for {
		select {
		case <-t.C:
		case n := <-work:
			_ = validator.New().Var(n, "gt=0") // want `on every iteration of the loop at line \d+ of tickingAndWorking`
		}
	}
}
