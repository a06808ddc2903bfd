package clients

import "database/sql"

// A database is created where it is missing, before the program serves.
func EnsureDatabase(driver, name string) error {
	var db *sql.DB
	var err error
	switch driver {
	case "postgres":
		db, err = sql.Open("postgres", "host=localhost") // silent: call/defines
	default:
		db, err = sql.Open("mysql", "root@/") // silent: call/defines
	}
	if err != nil {
		return err
	}
	_, err = db.Exec("CREATE DATABASE IF NOT EXISTS " + name)
	return err
}

// The near twin writes a row.
func Register(name string) error {
	db, err := sql.Open("postgres", "host=localhost") // want `sql.Open builds one on every call of Register`
	if err != nil {
		return err
	}
	_, err = db.Exec("INSERT INTO databases (name) VALUES ($1)", name)
	return err
}

// So does who creates a table for it first.
func Enter(name string) error {
	db, err := sql.Open("postgres", "host=localhost") // want `sql.Open builds one on every call of Enter`
	if err != nil {
		return err
	}
	if _, err := db.Exec("CREATE TABLE IF NOT EXISTS " + name); err != nil {
		return err
	}
	_, err = db.Exec("INSERT INTO names (name) VALUES ($1)", name)
	return err
}
