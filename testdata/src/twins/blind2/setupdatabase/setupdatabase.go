// Package setupdatabase registers callbacks, drivers and configurations of databases.
package setupdatabase

import (
	"context"
	"crypto/tls"
	"database/sql"
	"net/http"

	"github.com/go-sql-driver/mysql"
	"gorm.io/gorm"
)

type tenant struct{ ID, DSN string }

type store struct{ db *gorm.DB }

func stamp(*gorm.DB) {}

func open(d gorm.Dialector) (*store, error) {
	db, err := gorm.Open(d)
	if err != nil {
		return nil, err
	}
	if err := db.Callback().Create().Register("stamp", stamp); err != nil { // silent
		return nil, err
	}
	return &store{db}, nil
}

// A constructor that is called for each request, on what is shared.
func (s *store) forTenant(ctx context.Context) *gorm.DB {
	_ = s.db.Callback().Create().Before("gorm:create").Register("tenant", stamp) // report
	return s.db.WithContext(ctx)
}

func (s *store) list(w http.ResponseWriter, r *http.Request) {
	var ts []tenant
	_ = s.forTenant(r.Context()).Find(&ts)
}

func (s *store) count(w http.ResponseWriter, r *http.Request) {
	cb := s.db.Callback().Create()
	_ = cb.Register("count", func(*gorm.DB) { w.WriteHeader(200) }) // report
	var n int64
	s.db.Table("tenant").Count(&n)
}

func (s *store) dial(w http.ResponseWriter, r *http.Request) {
	_ = mysql.RegisterTLSConfig("custom", &tls.Config{ServerName: r.Host}) // report
	db, err := sql.Open("mysql", "tls=custom")
	if err == nil {
		defer db.Close()
	}
}

func (s *store) driver(w http.ResponseWriter, r *http.Request) {
	sql.Register("audited", nil) // report
	db, _ := sql.Open("audited", "")
	_ = db.Close()
}

type sessions struct{ s *store }

func (ss sessions) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	db := ss.s.db.WithContext(r.Context())
	if err := ss.hooks(db); err != nil {
		http.Error(w, err.Error(), 500)
	}
}

// hooks gets a session, but callbacks are those of the database.
func (ss sessions) hooks(db *gorm.DB) error {
	return db.Callback().Create().Register("session", stamp) // report
}

// Mirrors.
func init() { sql.Register("traced", nil) } // silent

func (s *store) fresh(d gorm.Dialector) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		db, err := gorm.Open(d)
		if err != nil {
			return
		}
		_ = db.Callback().Create().Register("fresh", stamp) // silent
		_ = db.Find(&tenant{})
	}
}

func Run(d gorm.Dialector) error {
	if err := mysql.RegisterTLSConfig("main", &tls.Config{}); err != nil { // silent
		return err
	}
	s, err := open(d)
	if err != nil {
		return err
	}
	http.HandleFunc("/list", s.list)
	http.HandleFunc("/count", s.count)
	http.HandleFunc("/dial", s.dial)
	http.HandleFunc("/driver", s.driver)
	http.HandleFunc("/fresh", s.fresh(d))
	http.Handle("/sessions", sessions{s})
	return http.ListenAndServe(":80", nil)
}
