// Package tryagains tries until it works. What decides: whether another round is made because the one before went wrong, or because there is more.
package tryagains

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

var errBusy = errors.New("busy")

type row struct{ Name string }

func fetch(ctx context.Context, n int) ([]row, error) { return nil, ctx.Err() }

func retry(times int, f func() error) (err error) {
	for range times {
		if err = f(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func loadSchema(path string) (c *goavro.Codec, err error) {
	for try := 0; try < 5; try++ {
		var b []byte
		if b, err = os.ReadFile(path); err != nil {
			continue
		}
		if c, err = goavro.NewCodec(string(b)); err == nil { // silent
			return c, nil
		}
	}
	return nil, err
}

func loadEnv() (env *cel.Env) {
	for env == nil {
		e, err := cel.NewEnv() // silent
		if err != nil {
			continue
		}
		env = e
	}
	return env
}

func store(ctx context.Context) error {
	return retry(3, func() error {
		rows, err := fetch(ctx, 0)
		if err != nil {
			return err
		}
		v := validator.New() // silent
		return v.Struct(rows)
	})
}

// pages goes on to the next page when one has worked.
func pages(ctx context.Context) error {
	for n := 0; ; n++ {
		rows, err := fetch(ctx, n)
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			return nil
		}
		t := mold.New() // report
		if err := t.Struct(ctx, &rows); err != nil {
			return err
		}
	}
}

// busy tries the same page again, and goes on with the next one.
func busy(ctx context.Context) error {
	for n := 0; n < 10; {
		rows, err := fetch(ctx, n)
		if errors.Is(err, errBusy) {
			continue
		}
		p := bluemonday.UGCPolicy() // report
		for _, r := range rows {
			_ = p.Sanitize(r.Name)
		}
		n++
	}
	return nil
}

// storeEach has each of the rows tried again, which is a retry for each.
func storeEach(ctx context.Context, rows []row) (err error) {
	for _, r := range rows {
		err = retry(3, func() error {
			_, err := form.NewEncoder().Encode(r) // report
			return err
		})
	}
	return err
}

func connect(ctx context.Context) error {
	var err error
	for attempt := 1; attempt <= 3; attempt++ {
		d := schema.NewDecoder() // silent
		if err = d.Decode(&row{}, nil); err != nil {
			time.Sleep(time.Duration(attempt) * time.Second)
			continue
		}
		break
	}
	return err
}

// Run runs it all.
func Run(ctx context.Context, path string) error {
	if _, err := loadSchema(path); err != nil {
		return err
	}
	_ = loadEnv()
	rows, err := fetch(ctx, 0)
	return errors.Join(err, store(ctx), pages(ctx), busy(ctx), storeEach(ctx, rows), connect(ctx))
}
