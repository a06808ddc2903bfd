// Package retry builds again what did not work.
package retry

import (
	"errors"
	"time"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
)

func config() any { return nil }

var errGaveUp = errors.New("gave up")

func breaks() {
	for {
		v := validator.New() // silent
		if err := v.Struct(config()); err == nil {
			break
		}
		time.Sleep(time.Second)
	}
}

func yoda() {
	for {
		v := validator.New() // silent
		if err := v.Struct(config()); nil == err {
			break
		}
		time.Sleep(time.Second)
	}
}

func continues() {
	for {
		v := validator.New() // silent
		if err := v.Struct(config()); err != nil {
			time.Sleep(time.Second)
			continue
		}
		return
	}
}

func counted() error {
	for range 3 {
		v := validator.New() // silent
		if v.Struct(config()) == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return errGaveUp
}

func header() {
	err := errGaveUp
	for err != nil {
		err = validator.New().Struct(config()) // silent
		time.Sleep(time.Second)
	}
}

func flag() {
	for ok := false; !ok; time.Sleep(time.Second) {
		ok = validator.New().Struct(config()) == nil // silent
	}
}

func attempts() (err error) {
	for i := 0; i < 3; i++ {
		if err = validator.New().Struct(config()); err == nil { // silent
			return nil
		}
	}
	return err
}

func labelled() {
again:
	v := validator.New() // silent
	if err := v.Struct(config()); err != nil {
		time.Sleep(time.Second)
		goto again
	}
}

func inSwitch() {
	for {
		switch err := validator.New().Struct(config()); { // silent
		case err == nil:
			return
		default:
			time.Sleep(time.Second)
		}
	}
}

func construction() cbor.EncMode {
	for {
		m, err := cbor.EncOptions{}.EncMode() // silent
		if err == nil {
			_, _ = m.Marshal(config())
			return m
		}
		time.Sleep(time.Second)
	}
}

func deadline() {
	end := time.Now().Add(time.Minute)
	for time.Now().Before(end) {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
		time.Sleep(time.Second)
	}
}

// Nothing is tried again.

func rows() []any { return nil }

func eachRow() {
	for _, r := range rows() {
		if err := validator.New().Struct(r); err != nil { // report
			continue
		}
	}
}

func stopsWhereWrong() {
	for _, r := range rows() {
		if err := validator.New().Struct(r); err != nil { // report
			break
		}
	}
}

func slowly() {
	for _, r := range rows() {
		_ = validator.New().Struct(r) // report
		pace()
	}
}

func pace() {}

func collected() (errs []error) {
	for i := 0; i < 3; i++ {
		errs = append(errs, validator.New().Struct(rows()[i])) // report
	}
	return errs
}

func header2() {
	var err error
	for _, r := range rows() {
		if err == nil {
			err = validator.New().Struct(r) // report
		}
	}
}

func drain(next func() (any, error)) {
	for {
		r, err := next()
		if err != nil {
			return
		}
		_ = validator.New().Struct(r) // report
	}
}

type piece struct{ Name string }

func nextPiece(in <-chan piece, tick <-chan time.Time) error {
	for {
		select {
		case <-tick:
		case p := <-in:
			v := validator.New() // report
			if err := v.Struct(p); err != nil {
				continue
			}
			if p.Name == "" {
				return errGaveUp
			}
		}
	}
}

func eachPiece(in <-chan piece) {
	for p := range in {
		if validator.New().Struct(p) == nil { // report
			return
		}
		time.Sleep(time.Second)
	}
}

func samePiece(in <-chan piece) {
	p := <-in
	for {
		if validator.New().Struct(p) == nil { // silent
			return
		}
		time.Sleep(time.Second)
	}
}

func woken(in <-chan struct{}) {
	for range in {
		if validator.New().Struct(config()) == nil { // silent
			return
		}
	}
}
