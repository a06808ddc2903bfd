package rare

import (
	"log"
	"net/http"

	"github.com/spf13/viper"
	"gorm.io/gorm"
)

var (
	db     *gorm.DB
	other  *gorm.DB
	ready  bool
	config map[string]string
)

// first makes what all share when the first request comes.
func first(w http.ResponseWriter, r *http.Request) {
	if db == nil {
		openDB()
	}
	if !ready {
		prepare()
	}
	if config == nil {
		config = readConfig()
	}
	everyTime()
	_ = db
}

func openDB() {
	db, _ = gorm.Open(nil)
	registerCallbacks()
}

func registerCallbacks() { db.Callback().Create().Register("x", nil) }

func prepare() {
	ready = true
	log.SetPrefix("ready ")
}

func readConfig() map[string]string {
	viper.SetDefault("a", "b")
	return map[string]string{"a": viper.GetString("a")}
}

func everyTime() { other.Callback().Create().Register("x", nil) } // want `Register changes the package variable other`

var _ = []any{first}
