package client

import (
	"database/sql"
	"reflect"
	"slices"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
	"gorm.io/gorm/utils/tests"
	"xorm.io/xorm"
	"xorm.io/xorm/caches"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/memdb"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

func databaseCases() []bench.Case {
	registerDriver()
	db := memdb.Open()
	return []bench.Case{
		bench.Closing("sql-Open-noClose", memdb.Open, queryID, func(db *sql.DB) { _ = db.Close() }).
			Keeps("the goroutine that opens connections holds it", 300),
		bench.Of("gorm-Open", func() *gorm.DB {
			return openGORM(gorm.Config{ConnPool: db})
		}, findDry),
		bench.Of("gorm-Open-PrepareStmt", func() *gorm.DB {
			return openGORM(gorm.Config{ConnPool: db, PrepareStmt: true})
		}, findDry).Keeps("the cache of statements has a goroutine that nothing stops", 300),
		bench.Ending("xorm-NewEngine+Close", newEngine, tableInfo, closeEngine),
		bench.Closing("xorm-NewEngine-noClose", newEngine, tableInfo, closeEngine).NotUsed(),
		bench.Of("xorm-caches-NewLRUCacher", func() *caches.LRUCacher {
			return caches.NewLRUCacher(caches.NewMemoryStore(), 100)
		}, cacheOrder).NotUsed().Keeps("a timer that arms itself again holds it", 1000),
		bench.Of("bun-NewDB", func() *bun.DB { return bun.NewDB(db, pgdialect.New()) }, selectText),
	}
}

func queryID(db *sql.DB) error {
	o := order.Order{}
	err := db.QueryRow("SELECT").Scan(&o.ID, &o.Customer, &o.Email, &o.Street, &o.City, &o.Country,
		&o.Items, &o.Total, &o.Paid, &o.Note)
	if err != nil {
		return err
	}
	return bench.Check(o, order.New())
}

func openGORM(config gorm.Config) *gorm.DB {
	config.DryRun, config.Logger = true, logger.Discard
	return bench.Must(gorm.Open(tests.DummyDialector{}, &config))
}

// findDry builds a query, which parses the model once for each DB.
func findDry(db *gorm.DB) error {
	var orders []order.Order
	return db.Where("paid = ?", true).Find(&orders).Error
}

// driverName is one that xorm has a dialect for.
const driverName = "sqlite3"

func newEngine() *xorm.Engine { return bench.Must(xorm.NewEngine(driverName, "orders.db")) }

func closeEngine(e *xorm.Engine) { _ = e.Close() }

func tableInfo(e *xorm.Engine) error {
	table, err := e.TableInfo(&order.Order{})
	if err != nil {
		return err
	}
	return bench.Check(len(table.Columns()), reflect.TypeFor[order.Order]().NumField())
}

// registerDriver makes xorm, which opens by name, find the driver.
func registerDriver() {
	if !slices.Contains(sql.Drivers(), driverName) {
		sql.Register(driverName, memdb.Driver())
	}
}

func cacheOrder(c *caches.LRUCacher) error {
	const query = "SELECT id FROM orders"
	c.PutIds("orders", query, order.New().ID)
	return bench.Check(c.GetIds("orders", query), any(order.New().ID))
}

func selectText(db *bun.DB) error {
	text := db.NewSelect().Model((*order.Order)(nil)).Where("id = ?", "A-1001").String()
	return bench.Check(len(text) > 100, true)
}
