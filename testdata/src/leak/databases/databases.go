// Package databases opens pools of connections for one request, and for one
// element each.
package databases

import (
	"database/sql"
	"net/http"

	"gorm.io/gorm"
)

func list(w http.ResponseWriter, _ *http.Request) {
	db, err := sql.Open("postgres", "dbname=shop") // want `sql.Open builds .* for every request in list, a net/http handler.*for ever`
	if err != nil {
		return
	}
	_ = db.QueryRow("SELECT 1")
}

func closes(w http.ResponseWriter, _ *http.Request) {
	db, err := sql.Open("postgres", "dbname=shop") // silent: leak/released
	if err != nil {
		return
	}
	defer db.Close()
	_ = db.QueryRow("SELECT 1")
}

func closesInLiteral(w http.ResponseWriter, _ *http.Request) {
	db, err := sql.Open("postgres", "dbname=shop") // silent: leak/released
	if err != nil {
		return
	}
	defer func() { _ = db.Close() }()
	_ = db.QueryRow("SELECT 1")
}

// Closing the rows is not closing the pool.
func closesRows(w http.ResponseWriter, _ *http.Request) {
	db, err := sql.Open("postgres", "dbname=shop") // want `sql.Open builds .* for every request in closesRows, a net/http handler.*for ever`
	if err != nil {
		return
	}
	rows, err := db.Query("SELECT 1")
	if err != nil {
		return
	}
	defer rows.Close()
}

// The caller gets it, and closes it.
func closedByCaller(w http.ResponseWriter, _ *http.Request) {
	db, err := open()
	if err != nil {
		return
	}
	defer db.Close()
	_ = db.QueryRow("SELECT 1")
}

func open() (*sql.DB, error) {
	return sql.Open("postgres", "dbname=shop") // silent: leak/released
}

// Nobody closes what this one gets.
func openedElsewhere(w http.ResponseWriter, _ *http.Request) {
	db, err := openShop()
	if err != nil {
		return
	}
	_ = db.QueryRow("SELECT 1")
}

func openShop() (*sql.DB, error) {
	return sql.Open("postgres", "dbname=shop") // want `sql.Open builds .* for every request in openedElsewhere, a net/http handler, through openShop.*for ever`
}

// A DB whose statements are prepared has a cache of them, which nothing ends.
func prepares(w http.ResponseWriter, _ *http.Request) {
	db, err := gorm.Open(dialector, &gorm.Config{PrepareStmt: true}) // want `gorm.Open builds .* for every request in prepares, .*with PrepareStmt each one keeps 9.6 KB and a goroutine for ever`
	if err != nil {
		return
	}
	_ = db.Find(new(int))
}

func preparesSet(w http.ResponseWriter, _ *http.Request) {
	config := &gorm.Config{}
	config.PrepareStmt = true
	db, _ := gorm.Open(dialector, config) // want `gorm.Open builds .* for every request in preparesSet, .*for ever`
	_ = db.Find(new(int))
}

func preparesNot(w http.ResponseWriter, _ *http.Request) {
	db, _ := gorm.Open(dialector, &gorm.Config{PrepareStmt: false}) // silent: leak/keeps-nothing
	_ = db.Find(new(int))
}

func plain(w http.ResponseWriter, _ *http.Request) {
	db, _ := gorm.Open(dialector, &gorm.Config{SkipDefaultTransaction: true}) // silent: leak/keeps-nothing
	_ = db.Find(new(int))
}

var dialector gorm.Dialector
