// Package retrying has retry loops as they are written.
package retrying

import (
	"context"
	"errors"
	"log"
	"time"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
)

func connect(m cbor.EncMode) error { return errors.New("no") }

func deadline(ctx context.Context) error {
	for {
		m, err := cbor.EncOptions{}.EncMode()
		if err == nil && connect(m) == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
}

func attempts(max int) (err error) {
	for attempt := 1; attempt <= max; attempt++ {
		var m cbor.EncMode
		if m, err = (cbor.EncOptions{}).EncMode(); err != nil {
			log.Print(err)
			time.Sleep(time.Second)
			continue
		}
		if err = connect(m); err != nil {
			log.Print(err)
			continue
		}
		return nil
	}
	return err
}

func untilBreak() {
	for {
		m, _ := cbor.EncOptions{}.EncMode()
		if err := connect(m); err != nil {
			time.Sleep(time.Second)
			continue
		}
		break
	}
}

func backoff() error {
	wait := time.Second
	for i := 0; ; i++ {
		m, err := cbor.EncOptions{}.EncMode()
		if err == nil {
			err = connect(m)
		}
		if err == nil {
			return nil
		}
		if i == 5 {
			return err
		}
		time.Sleep(wait)
		wait *= 2
	}
}

func through() error {
	for range 3 {
		if err := try(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return errors.New("no")
}

func try() error {
	m, err := cbor.EncOptions{}.EncMode()
	if err != nil {
		return err
	}
	return connect(m)
}

// A loop that waits between its rows is no retry.
func slow(rows []any) error {
	for _, r := range rows {
		if err := validator.New().Struct(r); err != nil { // want `on every iteration of the loop at line \d+ of slow`
			return err
		}
		time.Sleep(time.Second)
	}
	return nil
}

// Skipping what is wrong is no retry either.
func skipping(rows []any) {
	for _, r := range rows {
		err := validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of skipping`
		if err != nil {
			continue
		}
		log.Print(r)
	}
}

// Neither is stopping at the first that is right.
func firstRight(rows []any) any {
	for _, r := range rows {
		if err := validator.New().Struct(r); err == nil { // want `on every iteration of the loop at line \d+ of firstRight`
			return r
		}
	}
	return nil
}
