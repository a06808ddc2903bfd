// Package nightjobs does things at night. What decides: whether something is made for a night, or for each of what is done in it.
package nightjobs

import (
	"context"
	"log"
	"reflect"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"github.com/robfig/cron/v3"
)

type bill struct{ Name string }

type jobs struct {
	bills func(context.Context) ([]bill, error)
	last  time.Time
}

func (j *jobs) remind() {
	v := validator.New() // silent
	bills, err := j.bills(context.Background())
	if err != nil {
		return
	}
	for _, b := range bills {
		_ = v.Struct(b)
	}
}

func (j *jobs) dun() {
	bills, err := j.bills(context.Background())
	if err != nil {
		return
	}
	for _, b := range bills {
		v := validator.New() // report
		_ = v.Struct(b)
	}
}

func (j *jobs) clean() {
	bills, _ := j.bills(context.Background())
	for i := range bills {
		j.cleanOne(&bills[i])
	}
}

func (j *jobs) cleanOne(b *bill) {
	t := mold.New() // report
	_ = t.Struct(context.Background(), b)
}

func (j *jobs) sum() {
	bills, _ := j.bills(context.Background())
	m := reflectx.NewMapper("db") // silent
	for len(bills) > 0 {
		m.FieldMap(reflect.ValueOf(bills[0]))
		bills = bills[1:]
	}
}

// drain goes on until there is nothing left.
func (j *jobs) drain() {
	for {
		bills, err := j.bills(context.Background())
		if err != nil || len(bills) == 0 {
			return
		}
		d := form.NewDecoder() // report
		_ = d.Decode(&bills, nil)
	}
}

// tick does it each hour.
func (j *jobs) tick(ctx context.Context) {
	t := time.NewTicker(time.Hour)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case j.last = <-t.C:
			d := schema.NewDecoder() // silent
			_ = d.Decode(&bill{}, nil)
		}
	}
}

// newest looks at one alone.
func (j *jobs) newest() {
	bills, _ := j.bills(context.Background())
	for _, b := range bills {
		if b.Name == "" {
			continue
		}
		p := bluemonday.UGCPolicy() // silent
		log.Print(p.Sanitize(b.Name))
		break
	}
}

func Start(ctx context.Context, j *jobs) error {
	c := cron.New()
	for spec, f := range map[string]func(){"0 1 * * *": j.remind, "0 2 * * *": j.dun, "0 3 * * *": j.clean, "0 4 * * *": j.sum, "0 5 * * *": j.drain} {
		if _, err := c.AddFunc(spec, f); err != nil {
			return err
		}
	}
	if _, err := c.AddFunc("@daily", func() { j.newest() }); err != nil {
		return err
	}
	go j.tick(ctx)
	c.Start()
	return nil
}
