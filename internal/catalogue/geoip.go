package catalogue

// geoipEntries are readers of databases of addresses, which lie in a file that is
// renewed now and then.
func geoipEntries() []*Entry {
	return []*Entry{
		geoip("geoip2", "geoip2 and maxminddb readers", "geoip2 v1.13.0, maxminddb v1.13.1",
			"a reader maps its file into memory and reads what the file says of itself; a finalizer unmaps what nobody closes",
			[]string{"geoip2-Open", "maxminddb-Open"},
			Constructor{Name: "github.com/oschwald/geoip2-golang.Open", Result: "*geoip2.Reader", Error: true},
			Constructor{Name: "github.com/oschwald/maxminddb-golang.Open", Result: "*maxminddb.Reader", Error: true}),
		geoip("geoip2-v2", "geoip2 v2 and maxminddb v2 readers", "geoip2 v2.5.0, maxminddb v2.9.0",
			"a reader maps its file into memory, and holds a cache of the texts in it; a cleanup unmaps what nobody closes",
			[]string{"geoip2-v2-Open", "maxminddb-v2-Open"},
			Constructor{Name: "github.com/oschwald/geoip2-golang/v2.Open", Result: "*geoip2.Reader", Error: true},
			Constructor{Name: "github.com/oschwald/maxminddb-golang/v2.Open", Result: "*maxminddb.Reader", Error: true}),
	}
}

func geoip(id, title, read, why string, bench []string, constructors ...Constructor) *Entry {
	return &Entry{
		ID: id, Title: title, Group: Client, Default: true, Sharing: Keyed, Constructors: constructors,
		Advice: "open one reader for each file, share it, and open another when the file is renewed",
		Why:    why,
		Evidence: Evidence{
			Read:    read,
			Reuse:   []string{"reader.go, Reader: safe for concurrent use"},
			Sharing: "documented; " + raceClean + "; not with Close",
			Bench:   bench,
		},
	}
}
