// Package nightly has jobs that the clock starts. What decides: whether the construction is made for each of many rows of a
// run, or for the run, or for the process.
package nightly

import (
	"context"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/robfig/cron/v3"
)

type row struct{ ID int }

type store interface {
	All(ctx context.Context) []row
}

type job struct {
	db store
	v  *validator.Validate
}

func (j *job) sleepRows(ctx context.Context) {
	for {
		for _, r := range j.db.All(ctx) {
			v := validator.New() // report
			_ = v.Struct(r)
		}
		time.Sleep(24 * time.Hour)
	}
}

func (j *job) tickRows(ctx context.Context) {
	t := time.NewTicker(time.Hour)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			for _, r := range j.db.All(ctx) {
				_ = validator.New().Struct(r) // report
			}
		case <-ctx.Done():
			return
		}
	}
}

func (j *job) cronRows(c *cron.Cron) {
	_, _ = c.AddFunc("@daily", func() {
		for _, r := range j.db.All(context.Background()) {
			v := validator.New() // report
			_ = v.Struct(r)
		}
	})
}

func (j *job) timerRows() {
	time.AfterFunc(time.Hour, func() {
		rows := j.db.All(context.Background())
		for i := 0; i < len(rows); i++ {
			if err := validator.New().Struct(&rows[i]); err != nil { // report
				continue
			}
		}
	})
}

func (j *job) helperRows(ctx context.Context) {
	for range time.Tick(time.Minute) {
		for _, r := range j.db.All(ctx) {
			j.one(r)
		}
	}
}

func (j *job) one(r row) {
	v := validator.New() // report
	_ = v.Struct(r)
}

// For each run.

func (j *job) sleepRun(ctx context.Context) {
	for {
		v := validator.New() // silent
		for _, r := range j.db.All(ctx) {
			_ = v.Struct(r)
		}
		time.Sleep(24 * time.Hour)
	}
}

func (j *job) tickRun(ctx context.Context) {
	t := time.NewTicker(time.Hour)
	for {
		select {
		case <-t.C:
			v := validator.New() // silent
			for _, r := range j.db.All(ctx) {
				_ = v.Struct(r)
			}
		case <-ctx.Done():
			return
		}
	}
}

func (j *job) rangeRun(ctx context.Context) {
	for range time.Tick(24 * time.Hour) {
		v := validator.New() // silent
		for _, r := range j.db.All(ctx) {
			_ = v.Struct(r)
		}
	}
}

// For the process.

func (j *job) before(ctx context.Context) {
	v := validator.New() // silent
	for {
		for _, r := range j.db.All(ctx) {
			_ = v.Struct(r)
		}
		time.Sleep(time.Hour)
	}
}

func (j *job) cronOnce(c *cron.Cron) {
	v := validator.New() // silent
	_, _ = c.AddFunc("@hourly", func() {
		for _, r := range j.db.All(context.Background()) {
			_ = v.Struct(r)
		}
	})
}

func Start(ctx context.Context, db store) {
	j := &job{db: db, v: validator.New()} // silent
	c := cron.New()
	j.cronRows(c)
	j.cronOnce(c)
	c.Start()
	j.timerRows()
	go j.sleepRows(ctx)
	go j.tickRows(ctx)
	go j.helperRows(ctx)
	go j.sleepRun(ctx)
	go j.tickRun(ctx)
	go j.rangeRun(ctx)
	j.before(ctx)
}
