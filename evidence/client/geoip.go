package client

import (
	"net"
	"net/netip"
	"os"
	"path/filepath"

	"github.com/maxmind/mmdbwriter"
	"github.com/maxmind/mmdbwriter/mmdbtype"
	geoip1 "github.com/oschwald/geoip2-golang"
	"github.com/oschwald/geoip2-golang/v2"
	maxminddb1 "github.com/oschwald/maxminddb-golang"
	"github.com/oschwald/maxminddb-golang/v2"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// geoipCases read a database of one network that lies in the directory. Those
// who buy one have it 10 to 100 times as large, which is mapped and not read.
func geoipCases(dir string) []bench.Case {
	path := filepath.Join(dir, "city.mmdb")
	writeDatabase(path)
	v4, v6 := net.IPv4(81, 2, 69, 142), netip.AddrFrom4([4]byte{81, 2, 69, 142})
	return []bench.Case{
		bench.Of("geoip2-Open", func() *geoip1.Reader { return bench.Must(geoip1.Open(path)) }, func(r *geoip1.Reader) error {
			city, err := r.City(v4)
			if err != nil {
				return err
			}
			return bench.Check(city.Country.IsoCode, country)
		}).Builds(100),
		bench.Of("geoip2-v2-Open", func() *geoip2.Reader { return bench.Must(geoip2.Open(path)) }, func(r *geoip2.Reader) error {
			city, err := r.City(v6)
			if err != nil {
				return err
			}
			return bench.Check(city.Country.ISOCode, country)
		}).Builds(100),
		bench.Of("maxminddb-Open", func() *maxminddb1.Reader { return bench.Must(maxminddb1.Open(path)) }, func(r *maxminddb1.Reader) error {
			var found record
			if err := r.Lookup(v4, &found); err != nil {
				return err
			}
			return bench.Check(found.Country.Code, country)
		}).Builds(100),
		bench.Of("maxminddb-v2-Open", func() *maxminddb.Reader { return bench.Must(maxminddb.Open(path)) }, func(r *maxminddb.Reader) error {
			var found record
			if err := r.Lookup(v6).Decode(&found); err != nil {
				return err
			}
			return bench.Check(found.Country.Code, country)
		}).Builds(100),
	}
}

const country = "GB"

type record struct {
	Country struct {
		Code string `maxminddb:"iso_code"`
	} `maxminddb:"country"`
}

func writeDatabase(path string) {
	tree := bench.Must(mmdbwriter.New(mmdbwriter.Options{DatabaseType: "GeoLite2-City", RecordSize: 28, IncludeReservedNetworks: true}))
	_, network, err := net.ParseCIDR("81.2.69.0/24")
	if err != nil {
		panic(err)
	}
	row := mmdbtype.Map{"country": mmdbtype.Map{"iso_code": mmdbtype.String(country)}}
	if err := tree.Insert(network, row); err != nil {
		panic(err)
	}
	f := bench.Must(os.Create(path))
	defer f.Close()
	if _, err := tree.WriteTo(f); err != nil {
		panic(err)
	}
}
