// Package cronjobs has jobs that a scheduler starts; rows are the data of a job.
package cronjobs

import (
	"context"
	"log"
	"reflect"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/robfig/cron/v3"
)

type Invoice struct {
	ID    string `validate:"required" db:"id"`
	Cents int    `validate:"gt=0" db:"cents"`
}

type Store interface {
	Open(ctx context.Context) ([]Invoice, error)
	Mark(ctx context.Context, id string) error
}

type Jobs struct {
	c     *cron.Cron
	store Store
}

func New(store Store) *Jobs { return &Jobs{cron.New(), store} }

func (j *Jobs) Start() {
	v := validator.New() // silent
	for spec, job := range map[string]func(){
		"@hourly":  j.remind,
		"@daily":   j.report,
		"@weekly":  func() { j.with(v) },
		"@monthly": j.archive,
	} {
		if _, err := j.c.AddFunc(spec, job); err != nil {
			log.Fatal(err)
		}
	}
	_, _ = j.c.AddFunc("@every 5m", func() {
		rows, err := j.store.Open(context.Background())
		if err != nil {
			return
		}
		for _, r := range rows {
			m := reflectx.NewMapper("db") // report
			log.Print(m.FieldMap(reflect.ValueOf(r)))
		}
	})
	j.c.Start()
}

func (j *Jobs) remind() {
	rows, _ := j.store.Open(context.Background())
	for _, r := range rows {
		if validator.New().Struct(r) == nil { // report
			_ = j.store.Mark(context.Background(), r.ID)
		}
	}
}

func (j *Jobs) report() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	rows, err := j.store.Open(ctx)
	if err != nil {
		log.Print(err)
		return
	}
	sum := 0
	for len(rows) > 0 {
		sum += j.sum(rows[0])
		rows = rows[1:]
	}
	log.Print(sum)
}

func (j *Jobs) sum(r Invoice) int {
	v := validator.New() // report
	if v.StructExcept(r, "ID") != nil {
		return 0
	}
	return r.Cents
}

func (j *Jobs) archive() {
	rows, _ := j.store.Open(context.Background())
	each(rows, func(r Invoice) {
		v := validator.New() // report
		if v.Struct(&r) != nil {
			log.Print("skipped ", r.ID)
		}
	})
}

func each[T any](ts []T, f func(T)) {
	for _, t := range ts {
		f(t)
	}
}

func (j *Jobs) with(v *validator.Validate) {
	rows, _ := j.store.Open(context.Background())
	for _, r := range rows {
		_ = v.Struct(r)
	}
}

// A job type with Run, and its own loop.
type sweep struct {
	store Store
	names *reflectx.Mapper
}

func newSweep(s Store) *sweep {
	return &sweep{s, reflectx.NewMapper("db")} // silent
}

func (s *sweep) Run() {
	rows, _ := s.store.Open(context.Background())
	for i := range rows {
		_ = s.names.FieldMap(reflect.ValueOf(rows[i]))
	}
	var slow []Invoice
	for _, r := range rows {
		if r.Cents > 1000 {
			check := validator.New(validator.WithRequiredStructEnabled()) // report
			if check.Struct(r) != nil {
				continue
			}
			slow = append(slow, r)
		}
	}
	log.Print(len(slow))
}
