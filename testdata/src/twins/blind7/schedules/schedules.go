// Package schedules runs jobs again and again. What decides: whether the build is made with the schedule, or with each run.
package schedules

import (
	"context"
	"net/http"
	"reflect"
	"regexp"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/robfig/cron/v3"
)

type bill struct {
	ID    int    `db:"id"`
	Email string `db:"email" validate:"email"`
}

type jobs struct {
	rules *validator.Validate
	bills *sqlbuilder.Struct
	load  func(sql string, args ...any) []bill
}

// nightly runs each night.
func (j *jobs) nightly() {
	sql, args := j.bills.SelectFrom("bills").Build()
	for _, b := range j.load(sql, args...) {
		_ = j.rules.Struct(b)
	}
}

// secondly makes what it needs with each run.
func (j *jobs) secondly() {
	s := sqlbuilder.NewStruct(new(bill)) // report
	sql, args := s.SelectFrom("bills").Build()
	for _, b := range j.load(sql, args...) {
		_ = j.rules.Struct(b)
	}
}

// register makes what the closures share.
func (j *jobs) register(c *cron.Cron) error {
	t := mold.New() // silent
	if _, err := c.AddFunc("@daily", func() {
		for _, b := range j.load("select * from bills") {
			_ = t.Struct(context.Background(), &b)
		}
	}); err != nil {
		return err
	}
	if _, err := c.AddFunc("@every 2s", func() {
		m := reflectx.NewMapper("db") // report
		for _, b := range j.load("select * from bills") {
			_ = m.FieldByName(reflect.ValueOf(b), "email")
		}
	}); err != nil {
		return err
	}
	_, err := c.AddFunc("@every 1s", j.secondly)
	return err
}

// every ticks until it is told to end.
func (j *jobs) every(ctx context.Context, d time.Duration) {
	mail := regexp.MustCompile(`@example\.com$`) // silent
	tick := time.NewTicker(d)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			for _, b := range j.load("select * from bills") {
				if mail.MatchString(b.Email) {
					continue
				}
				_ = validator.New().Struct(b) // report
			}
		}
	}
}

// once waits and runs, once.
func (j *jobs) once(d time.Duration) {
	time.AfterFunc(d, func() {
		m := reflectx.NewMapper("db") // silent
		_ = m
	})
}

// again sets the timer again at the end of each run.
func (j *jobs) again(d time.Duration) {
	time.AfterFunc(d, func() {
		defer j.again(d)
		t := mold.New() // report
		for _, b := range j.load("select * from bills") {
			_ = t.Struct(context.Background(), &b)
		}
	})
}

// trigger runs the same with a request.
func (j *jobs) trigger(w http.ResponseWriter, r *http.Request) { j.nightly() }

func Main(ctx context.Context, load func(string, ...any) []bill) error {
	j := &jobs{
		rules: validator.New(),                 // silent
		bills: sqlbuilder.NewStruct(new(bill)), // silent
		load:  load,
	}
	c := cron.New()
	if _, err := c.AddFunc("@midnight", j.nightly); err != nil {
		return err
	}
	if err := j.register(c); err != nil {
		return err
	}
	c.Start()
	j.once(time.Minute)
	j.again(time.Second)
	http.HandleFunc("/trigger", j.trigger)
	go j.every(ctx, time.Second)
	return http.ListenAndServe(":8080", nil)
}
